#pragma once

#include <sys/vfs.h>

// Swift's Glibc module is built without _GNU_SOURCE, so these calls are not in it.
int syncfs(int descriptor);
int sync_file_range(int descriptor, long long offset, long long count, unsigned int flags);
int memfd_create(const char *name, unsigned int flags);

// A variable that is global and can change is none of Swift's.
extern char **environ;
static inline char **heritage_environment(void) { return environ; }
