#include "CPictures.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

struct heritage_png {
  png_structp library;
  png_infop info;
  const uint8_t *bytes;
  size_t count;
  size_t read;
  // A row of red, green, blue and opacity.
  uint8_t *row;
  size_t row_size;
  int is_interlaced;
  // Of an interlaced picture, the pass and the row in it; else the pass is 0 and the row the line.
  int pass;
  uint32_t line;
};

static void read_bytes(png_structp library, png_bytep to, size_t count) {
  heritage_png *picture = png_get_io_ptr(library);
  if (count > picture->count - picture->read) png_error(library, "the bytes end");
  memcpy(to, &picture->bytes[picture->read], count);
  picture->read += count;
}

static void fail(png_structp library, png_const_charp message) {
  (void)message;
  png_longjmp(library, 1);
}

static void stay_silent(png_structp library, png_const_charp message) {
  (void)library;
  (void)message;
}

heritage_png *heritage_png_open(
    const uint8_t *bytes, size_t count, heritage_picture_outcome *outcome) {
  heritage_png *picture = calloc(1, sizeof *picture);
  *outcome = HERITAGE_PICTURE_NO_MEMORY;
  if (!picture) return NULL;
  picture->bytes = bytes;
  picture->count = count;
  picture->library = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, fail, stay_silent);
  if (!picture->library) return picture;
  picture->info = png_create_info_struct(picture->library);
  if (!picture->info) return picture;
  if (setjmp(png_jmpbuf(picture->library))) {
    *outcome = HERITAGE_PICTURE_DAMAGED;
    return picture;
  }
  png_set_read_fn(picture->library, picture, read_bytes);
  // Texts, profiles and times are no pixels: none is unpacked or kept.
  png_set_keep_unknown_chunks(picture->library, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_read_info(picture->library, picture->info);
  *outcome = HERITAGE_PICTURE_READ;
  return picture;
}

void heritage_png_close(heritage_png *picture) {
  png_destroy_read_struct(&picture->library, &picture->info, NULL);
  free(picture->row);
  free(picture);
}

uint32_t heritage_png_width(const heritage_png *picture) {
  return picture->info ? png_get_image_width(picture->library, picture->info) : 0;
}

uint32_t heritage_png_height(const heritage_png *picture) {
  return picture->info ? png_get_image_height(picture->library, picture->info) : 0;
}

heritage_picture_outcome heritage_png_start(heritage_png *picture) {
  png_structp library = picture->library;
  if (setjmp(png_jmpbuf(library))) return HERITAGE_PICTURE_DAMAGED;
  picture->is_interlaced =
      png_get_interlace_type(library, picture->info) != PNG_INTERLACE_NONE;
  png_set_expand(library);
  png_set_scale_16(library);
  png_set_gray_to_rgb(library);
  png_set_add_alpha(library, 255, PNG_FILLER_AFTER);
  // The passes of an interlaced picture come as they are, so that it need not be held as a whole.
  png_read_update_info(library, picture->info);
  picture->row_size = png_get_rowbytes(library, picture->info);
  if (picture->row_size != (size_t)heritage_png_width(picture) * 4) {
    return HERITAGE_PICTURE_UNKNOWN;
  }
  picture->row = malloc(picture->row_size);
  return picture->row ? HERITAGE_PICTURE_READ : HERITAGE_PICTURE_NO_MEMORY;
}

// Goes to the next pass that has pixels; false after the last.
static int find_row(heritage_png *picture) {
  const uint32_t width = heritage_png_width(picture), height = heritage_png_height(picture);
  if (!picture->is_interlaced) return picture->line < height;
  while (picture->pass < PNG_INTERLACE_ADAM7_PASSES) {
    if (PNG_PASS_COLS(width, picture->pass) > 0 &&
        picture->line < PNG_PASS_ROWS(height, picture->pass)) {
      return 1;
    }
    picture->pass++;
    picture->line = 0;
  }
  return 0;
}

heritage_picture_outcome heritage_png_next(
    heritage_png *picture, uint8_t *pixels, heritage_picture_row *row) {
  png_structp library = picture->library;
  if (setjmp(png_jmpbuf(library))) return HERITAGE_PICTURE_DAMAGED;
  row->count = 0;
  if (!find_row(picture)) {
    png_read_end(library, NULL);
    return HERITAGE_PICTURE_READ;
  }
  png_read_row(library, picture->row, NULL);
  const int pass = picture->pass;
  const uint32_t width = heritage_png_width(picture);
  row->line = picture->is_interlaced ? PNG_ROW_FROM_PASS_ROW(picture->line, pass) : picture->line;
  row->first = picture->is_interlaced ? PNG_PASS_START_COL(pass) : 0;
  row->step = picture->is_interlaced ? PNG_PASS_COL_OFFSET(pass) : 1;
  row->count = picture->is_interlaced ? PNG_PASS_COLS(width, pass) : width;
  picture->line++;
  for (size_t column = 0; column < row->count; column++) {
    const uint8_t *pixel = &picture->row[column * 4];
    const unsigned opacity = pixel[3];
    for (size_t index = 0; index < 3; index++) {
      pixels[column * 3 + index] =
          (uint8_t)((pixel[index] * opacity + 255 * (255 - opacity) + 127) / 255);
    }
  }
  return HERITAGE_PICTURE_READ;
}
