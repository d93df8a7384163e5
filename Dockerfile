# The command line without a window: checks, designs, batches, sweeps, suites and exports. See docs/scale.md.
# The steps are those of tools/ (tools/chroot.py, dependencies.pip_command); tests/unit/test_container.py compares them.

FROM debian:forky-slim AS packages
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates python3-pip
COPY freecad_ai_workbench/dependencies.lock /tmp/dependencies.lock
RUN python3 -m pip install --no-input --disable-pip-version-check --require-hashes --only-binary=:all: --upgrade --target /opt/packages --requirement /tmp/dependencies.lock

FROM debian:forky-slim
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates freecad \
    && apt-get clean && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin designer \
    && install --directory --owner=designer --group=designer /data /work
COPY --from=packages /opt/packages /opt/packages
COPY freecad_ai_workbench /opt/ai-designer/freecad_ai_workbench

# Nothing is written but in /tmp, /data (audit trail, spending) and /work, so the rest may be read-only.
ENV PYTHONPATH=/opt/ai-designer:/opt/packages \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    LC_ALL=C.UTF-8 \
    LITELLM_LOCAL_MODEL_COST_MAP=True \
    AI_DESIGNER_DATA=/data \
    AI_DESIGNER_CONFIG=/config \
    AI_DESIGNER_FREECADCMD=/usr/bin/freecadcmd
USER designer
WORKDIR /work
VOLUME ["/data", "/work"]

# Healthy: FreeCAD starts behind its walls, and a part can be made.
HEALTHCHECK --interval=10m --timeout=90s --start-period=30s --retries=2 \
    CMD ["python3", "-m", "freecad_ai_workbench.cli", "dry-run", "/opt/ai-designer/freecad_ai_workbench/prompts/v1/examples/cube.py"]

ENTRYPOINT ["python3", "-m", "freecad_ai_workbench.cli"]
CMD ["--help"]
