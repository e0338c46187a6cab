#include "cli/pull_report.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "base/text.hpp"
#include "cli/saying.hpp"

namespace willai::cli {
namespace {

constexpr int kBarWidth = 24;
constexpr std::chrono::milliseconds kBetweenDrawings{100};  // ten times per second

// "[######------------------]  1.2 of 12.4 MB"
std::string bar(long long have, std::optional<long long> whole) {
  const double megabytes = static_cast<double>(have) / 1e6;
  if (!whole || *whole <= 0) return fmt::format("{:.1f} MB", megabytes);
  const int filled = static_cast<int>(std::min(have, *whole) * kBarWidth / *whole);
  return fmt::format("[{:#<{}}{:-<{}}] {:.1f} of {:.1f} MB", "", filled, "", kBarWidth - filled, megabytes,
                     static_cast<double>(*whole) / 1e6);
}

}  // namespace

PullReport::PullReport(std::vector<std::string> agreed) : agreed_(std::move(agreed)), has_bar_(::isatty(2) == 1) {}

bool PullReport::agrees_to(const importers::ManifestFile& file) {
  if (std::ranges::find(agreed_, file.source) != agreed_.end()) return true;
  if (::isatty(0) != 1 || !has_bar_) return false;
  fmt::print(stderr, "{}: {} Fetch it? [y/N] ", file.source, file.ask);
  std::string answer;
  std::getline(std::cin, answer);
  const std::string word = to_lower(trim(answer));
  return word == "y" || word == "yes";
}

void PullReport::begins(const std::string& name) {
  name_ = name;
  if (!has_bar_) tell(fmt::format("downloading {} …", name_));
}

void PullReport::progresses(long long have, std::optional<long long> whole) {
  const auto now = std::chrono::steady_clock::now();
  const bool is_soon = is_drawn_ && now - drawn_at_ < kBetweenDrawings && have != whole;
  if (!has_bar_ || is_soon) return;
  drawn_at_ = now;
  is_drawn_ = true;
  fmt::print(stderr, "\r\033[K{} {}", bar(have, whole), name_);
  std::fflush(stderr);
}

void PullReport::wipe() {
  if (is_drawn_) fmt::print(stderr, "\r\033[K");
  is_drawn_ = false;
}

void PullReport::tells(pull::Telling about, const std::string& sentence) {
  wipe();
  const bool is_news = about == pull::Telling::there || about == pull::Telling::pulled;
  if (!is_news) return tell(sentence);
  fmt::print("{}\n", sentence);
  std::fflush(stdout);
}

}  // namespace willai::cli
