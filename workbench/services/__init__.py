"""What people do, as plain functions in the order of the work: receive, pair, translate, review, compare, export.

Each takes the database session and the person acting, checks once whether that person may, writes one audit entry where
something other than a unit's text changed (those are told by revisions), and never commits: the door that called does.
"""
