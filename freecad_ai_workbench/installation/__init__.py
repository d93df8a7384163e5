"""Installing the packages that we need: what would be done, doing it, why it failed. Standard library alone."""
