@node "%~dp0run.js" %*
