#pragma once

// One module for both: minizip's header includes zlib's, whose types must belong to one module.
#include <zlib.h>
#include <minizip/unzip.h>
