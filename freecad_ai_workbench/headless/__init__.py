"""What the command line can do, one noun a module: functions take the parsed arguments and give one JSON answer."""
