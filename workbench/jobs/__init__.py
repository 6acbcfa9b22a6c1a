"""Long work in the background: what is to be done stands in the database, workers take it piece by piece, and whatever a killed
worker held is taken up by another one."""
