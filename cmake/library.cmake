# libwillai.so (include/willai.h): the engine for other programs. The folders it needs are compiled once, so that program and library take
# the same objects (docs/decisions/0019-the-engine-as-a-library.md).
#
# Other presets have no use for the library, so their objects are as before.
option(WILLAI_LIBRARY "Build libwillai.so and what uses it" ON)
if(NOT CMAKE_BUILD_TYPE STREQUAL "Release" OR WILLAI_SANITIZE OR WILLAI_FUZZ)
  set(WILLAI_LIBRARY OFF)
endif()

# Whole folders, and single files of others.
set(WILLAI_ENGINE_FOLDERS "/src/(base|domain|scoring|matching|library)/")
set(WILLAI_ENGINE_STORE "/src/store/(edition_(changes|digest|facts|file|matching|measures|profession|reader|signature|site|use|vfs)|sqlite)\\.cpp$")
set(WILLAI_ENGINE_FILES "/src/(publish/match_tables|api/(score|match)_json|routing/(open_edition|rated_tasks)|system/disk)\\.cpp$")
set(WILLAI_ENGINE "${WILLAI_ENGINE_FOLDERS}|${WILLAI_ENGINE_STORE}|${WILLAI_ENGINE_FILES}")

# The objects of the engine, in a form that fits program and library. `files` are its sources.
function(willai_prepare_engine target files)
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/include")
  list(FILTER files INCLUDE REGEX "${WILLAI_ENGINE_FILES}")
  set_source_files_properties(${files} PROPERTIES UNITY_GROUP engine_files)
  if(WILLAI_LIBRARY)
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    target_compile_options(${target} PRIVATE -fno-semantic-interposition)
  endif()
endfunction()

# The library itself, from the objects of ENGINE and the edition that is built into the program.
function(willai_add_library engine)
  set(here "${PROJECT_BINARY_DIR}/library")
  set(model "${PROJECT_SOURCE_DIR}/content/model/task-model.bin")
  set(edition "${PROJECT_BINARY_DIR}/edition.sqlite")
  file(CONFIGURE OUTPUT "${here}/built_in.S" @ONLY CONTENT [[
    .section .rodata
    .balign 16
    .globl library_edition, library_edition_end, library_model, library_model_end
library_edition: .incbin "@edition@"
library_edition_end: .byte 0
    .balign 16
library_model: .incbin "@model@"
library_model_end: .byte 0
    .section .note.GNU-stack,"",@progbits
]])
  set_source_files_properties("${here}/built_in.S" PROPERTIES OBJECT_DEPENDS "${edition};${model}")
  set(facts "${PROJECT_BINARY_DIR}/builtin/build_facts.cpp")
  set_source_files_properties("${facts}" PROPERTIES GENERATED ON)
  add_library(libwillai SHARED $<TARGET_OBJECTS:${engine}> "${here}/built_in.S" "${PROJECT_SOURCE_DIR}/cmake/library_built_in.cpp" "${facts}")
  add_dependencies(libwillai build_facts willai_edition)
  target_include_directories(libwillai PRIVATE "${PROJECT_SOURCE_DIR}/src" INTERFACE "${PROJECT_SOURCE_DIR}/include")
  target_link_libraries(libwillai PRIVATE willai_options willai_dependencies PkgConfig::idn2)  # of domain/, for e-mail addresses
  set(exports "${PROJECT_SOURCE_DIR}/cmake/libwillai.map")
  target_link_options(libwillai PRIVATE -Wl,--as-needed -Wl,-z,defs -Wl,-z,nodelete "-Wl,--version-script=${exports}")
  set_target_properties(libwillai PROPERTIES OUTPUT_NAME willai VERSION "${PROJECT_VERSION}" SOVERSION 0 LINK_DEPENDS "${exports}"
    CXX_VISIBILITY_PRESET hidden LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")

  # Functions for SQLite. The file is loaded by name, so it has no version.
  add_library(willai_sqlite MODULE "${PROJECT_SOURCE_DIR}/bindings/sqlite/mod_willai.c")
  target_link_libraries(willai_sqlite PRIVATE willai_options libwillai)
  target_compile_options(willai_sqlite PRIVATE -Wall -Wextra)
  set_target_properties(willai_sqlite PROPERTIES PREFIX "" OUTPUT_NAME mod_willai C_VISIBILITY_PRESET hidden
    LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}" INSTALL_RPATH "\$ORIGIN")
endfunction()
