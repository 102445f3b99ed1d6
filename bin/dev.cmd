@node "%~dp0dev.js" %*
