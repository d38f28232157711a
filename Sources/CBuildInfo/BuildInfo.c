#include "CBuildInfo.h"

#ifndef HERITAGE_COMMIT
#define HERITAGE_COMMIT 0
#endif
#ifndef HERITAGE_MODIFIED
#define HERITAGE_MODIFIED 0
#endif

unsigned int heritage_commit_part(int index) {
  static const unsigned int parts[5] = {HERITAGE_COMMIT};
  return index < 0 || index > 4 ? 0 : parts[index];
}

int heritage_is_modified(void) { return HERITAGE_MODIFIED; }
