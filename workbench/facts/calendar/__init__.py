"""What dates, times and durations share: names of months and weekdays, relative words, resolving, comparing."""
