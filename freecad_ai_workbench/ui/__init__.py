"""The window's side: views that show a session and the one place that changes the user's document."""
