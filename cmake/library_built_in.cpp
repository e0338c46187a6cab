// What is built into libwillai.so: the edition of the program and the task model; the assembly that cmake/library.cmake writes has the bytes.
#include <array>

#include "system/builtin.hpp"

extern "C" {
extern const char library_edition[], library_edition_end[], library_model[], library_model_end[];
}

std::string_view willai::system::builtin_edition() {
  return {library_edition, static_cast<std::size_t>(library_edition_end - library_edition)};
}

std::span<const willai::system::BuiltinFile> willai::system::builtin_files() {
  static const std::array files = {BuiltinFile{
      "content/model/task-model.bin", {library_model, static_cast<std::size_t>(library_model_end - library_model)}}};
  return files;
}
