"""The three agents and the loop that runs them."""
