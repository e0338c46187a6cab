#include "site.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace linkcheck {
namespace {

constexpr std::string_view kIndex = "index.html";

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::sscanf(std::string(text.substr(i + 1, 2)).c_str(), "%2x", &byte) == 1) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

bool has_scheme(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  return colon != std::string_view::npos && reference.substr(0, colon).find_first_of("/?#") == std::string_view::npos;
}

// "/a/b/../c" -> "/a/c"
std::string without_dots(const std::string& path) {
  if (path.find("/.") == std::string::npos) return path;
  return std::filesystem::path(path).lexically_normal().string();
}

}  // namespace

Site::Site(const std::filesystem::path& folder, std::string base_path)
    : folder_(folder), base_path_(std::move(base_path)) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files_.push_back({entry.path().lexically_relative(folder).generic_string(), entry.file_size()});
  std::sort(files_.begin(), files_.end(), [](const File& a, const File& b) { return a.name < b.name; });
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const std::string& name = files_[i].name;
    places_.emplace(name, i);
    if (name == kIndex) places_.emplace("", i);
    else if (name.ends_with("/index.html")) {
      const std::string directory = name.substr(0, name.size() - kIndex.size() - 1);
      places_.emplace(directory, i);
      places_.emplace(directory + "/", i);
    }
  }
}

std::string Site::read(const File& file) const {
  std::string bytes(file.size, '\0');
  std::ifstream stream(folder_ / file.name, std::ios::binary);
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream) {
    std::fprintf(stderr, "linkcheck: cannot read %s\n", file.name.c_str());
    std::exit(2);
  }
  return bytes;
}

std::string Site::address(const File& page) const {
  std::string_view name = page.name;
  if (name == kIndex) name = "";
  else if (name.ends_with("/index.html")) name.remove_suffix(kIndex.size() + 1);
  return base_path_ + "/" + std::string(name);
}

std::optional<std::size_t> Site::find(std::string_view path) const {
  if (!path.starts_with(base_path_)) return std::nullopt;
  path.remove_prefix(base_path_.size());
  if (path.starts_with("/")) path.remove_prefix(1);
  const auto found = places_.find(percent_decoded(path));
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Target> resolve(std::string_view reference, std::string_view address) {
  if (reference.starts_with("//") || has_scheme(reference)) return std::nullopt;
  Target target;
  if (const std::size_t hash = reference.find('#'); hash != std::string_view::npos) {
    target.fragment = percent_decoded(reference.substr(hash + 1));
    reference = reference.substr(0, hash);
  }
  if (const std::size_t query = reference.find('?'); query != std::string_view::npos)
    reference = reference.substr(0, query);
  if (reference.empty()) target.path = address;
  else if (reference.starts_with("/")) target.path = without_dots(std::string(reference));
  else target.path = without_dots(std::string(address.substr(0, address.rfind('/') + 1)) + std::string(reference));
  return target;
}

}  // namespace linkcheck
