// The first code of this target comes with the next commits.
