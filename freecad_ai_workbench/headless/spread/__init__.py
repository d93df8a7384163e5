"""The same kind of work many times: over processes of this machine, or over a cluster."""
