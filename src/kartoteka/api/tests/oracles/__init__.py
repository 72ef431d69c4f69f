"""The oracles of the rights: a reference policy of their own, the matrix, two worlds, canaries, planted holes."""
