// Groups the rows of a table by a key; keeps the table's order.
#pragma once

#include <map>
#include <vector>

namespace willai::publish {

template <class Key, class Row>
using Groups = std::map<Key, std::vector<const Row*>>;

template <class Row, class Key>
Groups<Key, Row> group_by(const std::vector<Row>& rows, Key Row::*key) {
  Groups<Key, Row> groups;
  for (const Row& row : rows) groups[row.*key].push_back(&row);
  return groups;
}

// The rows of one key; none if the key is unknown.
template <class Key, class Row>
const std::vector<const Row*>& rows_of(const Groups<Key, Row>& groups, const Key& key) {
  static const std::vector<const Row*> none;
  const auto found = groups.find(key);
  return found == groups.end() ? none : found->second;
}

}  // namespace willai::publish
