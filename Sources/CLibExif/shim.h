#pragma once

#include <stddef.h>

#include <libexif/exif-data.h>

/// Reads an Exif block as it is: nothing is added that the camera did not write, and tags that the
/// standard does not have are passed over.
static inline ExifData *heritage_exif_read(const unsigned char *bytes, unsigned int size) {
  ExifData *data = exif_data_new();
  if (!data) return NULL;
  exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
  exif_data_load_data(data, bytes, size);
  return data;
}

/// What one of the block's directories has under a tag, or NULL.
static inline const ExifEntry *heritage_exif_entry(
    ExifData *data, ExifIfd directory, unsigned int tag) {
  return exif_content_get_entry(data->ifd[directory], (ExifTag)tag);
}
