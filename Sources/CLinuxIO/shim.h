#pragma once

// Swift's Glibc module is built without _GNU_SOURCE, so this call is not in it.
int syncfs(int descriptor);
