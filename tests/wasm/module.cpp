// The task model as a WebAssembly module: what a page would load. Text and bytes go in through allocate(); a line comes
// out at line_data(), of the length that read_task() returned.
#include <cstddef>
#include <optional>
#include <string>

#include "reading_line.hpp"

namespace {

std::string input, line;  // reused: a page reads one task after another
std::optional<willai::scoring::TaskModel> model;

}  // namespace

// Where the caller writes the `size` bytes of the next model or task.
__attribute__((export_name("allocate"))) char* allocate(std::size_t size) {
  input.resize(size);
  return input.data();
}

// 1 when the bytes are a model, else 0.
__attribute__((export_name("load_model"))) int load_model() {
  auto parsed = willai::scoring::TaskModel::parse(input);
  if (!parsed) return 0;
  model.emplace(std::move(*parsed));
  return 1;
}

__attribute__((export_name("read_task"))) std::size_t read_task() {
  line = willai::wasm_test::reading_line(*model, input);
  return line.size();
}

__attribute__((export_name("line_data"))) const char* line_data() { return line.data(); }
