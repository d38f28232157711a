#pragma once

// OpenSSL 3 marks the plain SHA-256 calls as deprecated in favour of its EVP layer, which adds
// 4 MB to a static program and reads a configuration file at every start.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
