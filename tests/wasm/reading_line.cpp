#include "reading_line.hpp"

#include <bit>
#include <cstdint>

#include "domain/words.hpp"

namespace willai::wasm_test {
namespace {

template <class Bits>
std::string hex(Bits bits) {
  std::string digits;
  for (int shift = 8 * sizeof bits - 4; shift >= 0; shift -= 4) digits += "0123456789abcdef"[bits >> shift & 15];
  return digits;
}

void add(double number, std::string& line) { line += " " + hex(std::bit_cast<std::uint64_t>(number)); }
void add(float number, std::string& line) { line += " " + hex(std::bit_cast<std::uint32_t>(number)); }

std::string line_of(const scoring::TaskScore& score) {
  std::string line(word_for(score.level));
  for (const double each : score.probabilities) add(each, line);
  for (const Exposure each : {score.exposure.low, score.exposure.value, score.exposure.high}) add(each.value(), line);
  for (const scoring::Understood& each : score.because) {
    line += " " + each.id;
    for (const double number : {each.weight, each.exposure, each.part}) add(number, line);
  }
  add(score.others, line);
  add(score.wording, line);
  return line;
}

}  // namespace

std::string reading_line(const scoring::TaskModel& model, std::string_view task) {
  const std::vector<std::string> linked = {"4.A.2.a.4.I09.D03", "4.A.3.a.2.I12.D10"};  // any two
  std::string line;
  for (const scoring::TaskReading& reading : {model.read(task), model.read_linked(task, linked)})
    line += (reading.score ? line_of(*reading.score) : reading.why_not) + " | ";
  line += "raw";
  for (const float each : model.raw_readings(task)) add(each, line);
  return line + "\n";
}

}  // namespace willai::wasm_test
