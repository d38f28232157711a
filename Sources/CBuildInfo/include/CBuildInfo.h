#pragma once

// The commit that this program was built from, as 'make release' tells the package's manifest.
// Numbers, because no pointer has to cross into Swift then.

// 32 bits of the commit's hash, the first ones at index 0; 0 throughout where nobody told.
unsigned int heritage_commit_part(int index);

// Whether the sources were changed since that commit.
int heritage_is_modified(void);
