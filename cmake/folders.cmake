# A folder of src/ is compiled as one unit: most of a compile is reading headers, and a folder reads them once. The
# preset dev compiles each file by itself, so a change is seen sooner and each file must name what it uses
# (docs/decisions/0013-a-folder-is-one-unit.md).
option(WILLAI_UNITY "Compile a folder as one unit" ON)

# Files that stay by themselves: each has a macro that others must not see. It is for the headers of a library in parser.cpp
# (Boost's) and in main.cpp of the unit tests (doctest's); folders.cpp has the paths of the checkout.
set(WILLAI_ALONE "/src/http/parser\\.cpp$|/tests/unit/(main|folders)\\.cpp$")

# The folder of a file below src/ or tests/, as the name of its unit: "views".
function(willai_folder_of result file)
  cmake_path(GET file PARENT_PATH folder)
  cmake_path(GET folder FILENAME name)
  set(${result} "${name}" PARENT_SCOPE)
endfunction()

# willai_add_folders(NAME STATIC|OBJECT file…): a library in which the files of one folder are one unit.
function(willai_add_folders name kind)
  add_library(${name} ${kind} ${ARGN})
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  willai_group_by_folder(${name} ${ARGN})
endfunction()

# Groups the files of a target by folder.
function(willai_group_by_folder target)
  if(NOT WILLAI_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  foreach(file IN LISTS ARGN)
    if(file MATCHES "${WILLAI_ALONE}")
      set_source_files_properties("${file}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
      continue()
    endif()
    willai_folder_of(group "${file}")
    set_source_files_properties("${file}" PROPERTIES UNITY_GROUP "${group}")
  endforeach()
endfunction()
