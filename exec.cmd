@rem "npm start" says exec so that Ctrl-C reaches Node itself and no shell in between; Windows has no such word, and finds this file.
@%*
