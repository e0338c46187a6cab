// Reads the keys of a TOML table strictly: a missing, mistyped or unknown key is a fault with file, line and what to
// do.
#pragma once

#include <toml++/toml.h>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/table.hpp"

namespace willai::importers {

enum class Need { required, optional };

// Lengths in characters (code points) that a text may have.
struct TextLimits {
  std::size_t shortest = 1;
  std::size_t longest = 2000;
};

class TomlReader {
 public:
  TomlReader(const toml::table& table, std::string_view file, std::string what, std::vector<Reject>& faults)
      : table_(table), file_(file), what_(std::move(what)), faults_(faults) {}

  // Where the keys of this table are explained; docs/content.md unless set otherwise.
  void explained_in(std::string_view document) { guide_ = document; }

  std::string text(std::string_view key, Need need, TextLimits limits = {});
  std::optional<int> number(std::string_view key, Need need);
  // `limits` are those of each entry.
  std::vector<std::string> texts(std::string_view key, Need need, TextLimits limits = {1, 2000});
  std::vector<std::uint32_t> ids(std::string_view key);
  // The tables of an array of tables; at least `fewest` are required.
  std::vector<const toml::table*> tables(std::string_view key, std::size_t fewest);
  // The section [key]; null when there is none.
  const toml::table* table(std::string_view key);
  // Every key that none of the calls above asked for is a fault.
  void reject_unknown_keys();

  // A fault at `key`, or at the table if the key is absent.
  void fault(std::string_view key, std::string reason);
  const std::string& what() const { return what_; }

 private:
  const toml::node* find(std::string_view key, Need need);
  // The value without space around it; what is wrong with it becomes a fault.
  std::string checked(const toml::node& node, std::string_view key, std::string_view value, TextLimits limits);
  void fault_at(const toml::node& node, std::string reason);

  const toml::table& table_;
  std::string_view file_;
  std::string what_;  // "task “Write production code”"
  std::vector<Reject>& faults_;
  std::vector<std::string> asked_;
  std::string_view guide_ = "docs/content.md";
};

}  // namespace willai::importers
