"""One module for each part of the standards. A module registers its cases when it is imported."""
