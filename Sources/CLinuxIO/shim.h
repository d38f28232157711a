#pragma once

// Swift's Glibc module is built without _GNU_SOURCE, so these calls are not in it.
int syncfs(int descriptor);
int renameat2(int oldFolder, const char *oldName, int newFolder, const char *newName, unsigned int flags);
