#pragma once

#include <stddef.h>

// Swift's Glibc module is built without _GNU_SOURCE, so this call is not in it.
void *memmem(const void *bytes, size_t count, const void *wanted, size_t length);
