"""The kinds of notification, one file each."""
