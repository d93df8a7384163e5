"""What leaves the product: macros that need nothing of it, and files with a record of what they are."""
