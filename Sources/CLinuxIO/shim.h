#pragma once

#include <sys/vfs.h>

// Swift's Glibc module is built without _GNU_SOURCE, so these calls are not in it.
int syncfs(int descriptor);
int sync_file_range(int descriptor, long long offset, long long count, unsigned int flags);
int memfd_create(const char *name, unsigned int flags);
