// What the task model makes of a task, down to the last bit, for tests/wasm/compare.sh: native and WebAssembly print it
// alike.
#pragma once

#include <string>
#include <string_view>

#include "scoring/task_model.hpp"

namespace willai::wasm_test {

// One line with its end: "HIGH 3fe8ddc4f1a2b3c4 …", every double by the hexadecimal digits of its bits; or why there is
// no score.
std::string reading_line(const scoring::TaskModel& model, std::string_view task);

}  // namespace willai::wasm_test
