"""Language models: one client interface, its implementations, and the parsing of replies."""
