"""What scripts may use, as data: one module per subject, one line per thing. Everything that is not here is refused."""
