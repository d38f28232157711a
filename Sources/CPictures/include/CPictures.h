#pragma once

#include <stddef.h>
#include <stdint.h>

// Row by row, the pixels of a JPEG or PNG that somebody else wrote, and a JPEG of pixels.
//
// libjpeg and libpng leave an error by a jump, which must not cross Swift's frames: every function
// here catches it and returns what went wrong instead.

typedef enum {
  HERITAGE_PICTURE_READ = 0,
  // The bytes break the format's rules, or end too early.
  HERITAGE_PICTURE_DAMAGED,
  // A kind of picture that the libraries do not read.
  HERITAGE_PICTURE_UNKNOWN,
  // It can be read only with more memory than one picture may take.
  HERITAGE_PICTURE_TOO_LARGE,
  HERITAGE_PICTURE_NO_MEMORY,
} heritage_picture_outcome;

// Where the pixels of one row belong: at column 'first' and every 'step' columns from there.
typedef struct {
  uint32_t line;
  uint32_t first;
  uint32_t step;
  uint32_t count;
} heritage_picture_row;

typedef struct heritage_jpeg heritage_jpeg;
typedef struct heritage_png heritage_png;

// Opens a picture and reads what comes before its pixels. The bytes must stay where they are until
// the picture is closed. Returns NULL if there is no memory; the outcome is that of the reading.
heritage_jpeg *heritage_jpeg_open(
    const uint8_t *bytes, size_t count, heritage_picture_outcome *outcome);
heritage_png *heritage_png_open(
    const uint8_t *bytes, size_t count, heritage_picture_outcome *outcome);

void heritage_jpeg_close(heritage_jpeg *picture);
void heritage_png_close(heritage_png *picture);

// The size as the header claims it, 0 until one was read.
uint32_t heritage_jpeg_width(const heritage_jpeg *picture);
uint32_t heritage_jpeg_height(const heritage_jpeg *picture);
uint32_t heritage_png_width(const heritage_png *picture);
uint32_t heritage_png_height(const heritage_png *picture);

// Begins with the pixels. A JPEG is read at the smallest of 1, 1/2, 1/4 and 1/8 of its size whose
// long side has so many pixels still, if it has as many at all; its width and height are those then.
// Takes at most 'memory' bytes for a JPEG that must be held as a whole.
heritage_picture_outcome heritage_jpeg_start(
    heritage_jpeg *picture, uint32_t long_side, size_t memory);
heritage_picture_outcome heritage_png_start(heritage_png *picture);

// Reads the next row as red, green and blue on white, three bytes a pixel, into a space for a row of
// the width. After the last one the count of pixels is 0.
heritage_picture_outcome heritage_jpeg_next(
    heritage_jpeg *picture, uint8_t *pixels, heritage_picture_row *row);
heritage_picture_outcome heritage_png_next(
    heritage_png *picture, uint8_t *pixels, heritage_picture_row *row);

// Writes a JPEG of pixels, three bytes each, into memory that 'free' returns; NULL if there is none.
uint8_t *heritage_jpeg_write(
    const uint8_t *pixels, uint32_t width, uint32_t height, int quality, size_t *count);
