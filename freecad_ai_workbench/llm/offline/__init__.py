"""`offline/recipes`: a model without a network that understands common parts and changes by rule."""
