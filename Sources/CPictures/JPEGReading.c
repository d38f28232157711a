#include "CPictures.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>
#include <jerror.h>

struct heritage_jpeg {
  struct jpeg_decompress_struct library;
  struct jpeg_error_mgr errors;
  struct jpeg_progress_mgr progress;
  jmp_buf failed;
  // A row of four inks, NULL where the library gives red, green and blue itself.
  uint8_t *inks;
};

// A picture in passes has about ten; each costs time, and a few bytes are enough to claim one.
static const int most_passes = 100;

static void fail(j_common_ptr library) {
  heritage_jpeg *picture = library->client_data;
  longjmp(picture->failed, 1);
}

// What the library calls warnings are pixels that it made up, or a mark that is no matter for them.
static void warn(j_common_ptr library, int level) {
  if (level >= 0) return;
  switch (library->err->msg_code) {
    case JWRN_JPEG_EOF:
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
      fail(library);
  }
}

static void count_passes(j_common_ptr library) {
  heritage_jpeg *picture = library->client_data;
  if (picture->library.input_scan_number > most_passes) {
    picture->errors.msg_code = JMSG_NOMESSAGE;
    fail(library);
  }
}

static heritage_picture_outcome what_failed(const heritage_jpeg *picture) {
  switch (picture->errors.msg_code) {
    case JERR_OUT_OF_MEMORY:
      return HERITAGE_PICTURE_NO_MEMORY;
    case JERR_SOF_UNSUPPORTED:
    case JERR_BAD_PRECISION:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_COMPONENT_COUNT:
    case JERR_CCIR601_NOTIMPL:
    case JERR_FRACT_SAMPLE_NOTIMPL:
    case JERR_NOTIMPL:
    case JERR_NOT_COMPILED:
      return HERITAGE_PICTURE_UNKNOWN;
    default:
      return HERITAGE_PICTURE_DAMAGED;
  }
}

heritage_jpeg *heritage_jpeg_open(
    const uint8_t *bytes, size_t count, heritage_picture_outcome *outcome) {
  heritage_jpeg *picture = calloc(1, sizeof *picture);
  if (!picture) {
    *outcome = HERITAGE_PICTURE_NO_MEMORY;
    return NULL;
  }
  picture->library.err = jpeg_std_error(&picture->errors);
  picture->library.client_data = picture;
  picture->errors.error_exit = fail;
  picture->errors.emit_message = warn;
  if (setjmp(picture->failed)) {
    *outcome = what_failed(picture);
    return picture;
  }
  jpeg_create_decompress(&picture->library);
  picture->progress.progress_monitor = count_passes;
  picture->library.progress = &picture->progress;
  jpeg_mem_src(&picture->library, bytes, count);
  jpeg_read_header(&picture->library, TRUE);
  *outcome = HERITAGE_PICTURE_READ;
  return picture;
}

void heritage_jpeg_close(heritage_jpeg *picture) {
  jpeg_destroy_decompress(&picture->library);
  free(picture->inks);
  free(picture);
}

uint32_t heritage_jpeg_width(const heritage_jpeg *picture) {
  return picture->library.output_width ? picture->library.output_width
                                       : picture->library.image_width;
}

uint32_t heritage_jpeg_height(const heritage_jpeg *picture) {
  return picture->library.output_height ? picture->library.output_height
                                        : picture->library.image_height;
}

// What the library holds of a picture whose passes must all be read before the first row is known.
static size_t held_bytes(const struct jpeg_decompress_struct *library) {
  if (!jpeg_has_multiple_scans((j_decompress_ptr)library)) return 0;
  size_t blocks = 0;
  for (int index = 0; index < library->num_components; index++) {
    const jpeg_component_info *component = &library->comp_info[index];
    blocks += (size_t)component->width_in_blocks * component->height_in_blocks;
  }
  return blocks * sizeof(JBLOCK);
}

heritage_picture_outcome heritage_jpeg_start(
    heritage_jpeg *picture, uint32_t long_side, size_t memory) {
  struct jpeg_decompress_struct *library = &picture->library;
  if (held_bytes(library) > memory) return HERITAGE_PICTURE_TOO_LARGE;
  if (setjmp(picture->failed)) return what_failed(picture);
  const int has_inks =
      library->jpeg_color_space == JCS_CMYK || library->jpeg_color_space == JCS_YCCK;
  library->out_color_space = has_inks ? JCS_CMYK : JCS_RGB;
  library->dct_method = JDCT_ISLOW;
  library->scale_num = 1;
  library->scale_denom = 8;
  jpeg_calc_output_dimensions(library);
  while (library->scale_denom > 1 && library->output_width < long_side &&
         library->output_height < long_side) {
    library->scale_denom /= 2;
    jpeg_calc_output_dimensions(library);
  }
  jpeg_start_decompress(library);
  if (has_inks && !(picture->inks = malloc((size_t)library->output_width * 4))) {
    return HERITAGE_PICTURE_NO_MEMORY;
  }
  return HERITAGE_PICTURE_READ;
}

// Adobe's programs write how much of each ink is absent; by the standard it is how much there is.
static void mix_inks(const heritage_jpeg *picture, uint8_t *pixels) {
  const uint8_t present = picture->library.saw_Adobe_marker ? 0 : 255;
  for (size_t column = 0; column < picture->library.output_width; column++) {
    const uint8_t *inks = &picture->inks[column * 4];
    const unsigned black = inks[3] ^ present;
    for (size_t index = 0; index < 3; index++) {
      pixels[column * 3 + index] = (uint8_t)(((inks[index] ^ present) * black + 127) / 255);
    }
  }
}

heritage_picture_outcome heritage_jpeg_next(
    heritage_jpeg *picture, uint8_t *pixels, heritage_picture_row *row) {
  struct jpeg_decompress_struct *library = &picture->library;
  if (setjmp(picture->failed)) return what_failed(picture);
  row->line = library->output_scanline;
  row->first = 0;
  row->step = 1;
  row->count = 0;
  if (library->output_scanline == library->output_height) {
    // Reads up to the picture's end, so that one that lacks its end is told.
    jpeg_finish_decompress(library);
    return HERITAGE_PICTURE_READ;
  }
  JSAMPROW rows[] = {picture->inks ? picture->inks : pixels};
  if (jpeg_read_scanlines(library, rows, 1) != 1) return HERITAGE_PICTURE_DAMAGED;
  if (picture->inks) mix_inks(picture, pixels);
  row->count = library->output_width;
  return HERITAGE_PICTURE_READ;
}
