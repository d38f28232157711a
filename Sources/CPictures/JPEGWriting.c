#include "CPictures.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

typedef struct {
  struct jpeg_compress_struct library;
  struct jpeg_error_mgr errors;
  jmp_buf failed;
  // As much as any picture of the size needs; the library takes more by itself if it ever must.
  unsigned char *space;
  unsigned char *bytes;
  unsigned long count;
} writing;

static void fail(j_common_ptr library) {
  writing *state = library->client_data;
  longjmp(state->failed, 1);
}

static void stay_silent(j_common_ptr library, int level) {
  (void)library;
  (void)level;
}

uint8_t *heritage_jpeg_write(
    const uint8_t *pixels, uint32_t width, uint32_t height, int quality, size_t *count) {
  writing *state = calloc(1, sizeof *state);
  if (!state) return NULL;
  struct jpeg_compress_struct *library = &state->library;
  library->err = jpeg_std_error(&state->errors);
  library->client_data = state;
  state->errors.error_exit = fail;
  state->errors.emit_message = stay_silent;
  state->count = (unsigned long)(width + 16) * (height + 16) * 3 + 2048;
  state->bytes = state->space = malloc(state->count);
  if (!state->space) {
    free(state);
    return NULL;
  }
  if (setjmp(state->failed)) {
    jpeg_destroy_compress(&state->library);
    free(state->space);
    free(state);
    return NULL;
  }
  jpeg_create_compress(library);
  jpeg_mem_dest(library, &state->bytes, &state->count);
  library->image_width = width;
  library->image_height = height;
  library->input_components = 3;
  library->in_color_space = JCS_RGB;
  jpeg_set_defaults(library);
  jpeg_set_quality(library, quality, TRUE);
  library->dct_method = JDCT_ISLOW;
  library->optimize_coding = TRUE;
  jpeg_start_compress(library, TRUE);
  while (library->next_scanline < height) {
    JSAMPROW rows[] = {(JSAMPROW)&pixels[(size_t)library->next_scanline * width * 3]};
    jpeg_write_scanlines(library, rows, 1);
  }
  jpeg_finish_compress(library);
  uint8_t *bytes = state->bytes;
  if (bytes != state->space) free(state->space);
  *count = state->count;
  jpeg_destroy_compress(library);
  free(state);
  return bytes;
}
