#include "extract/read_error.h"

namespace gouji {
namespace {

ErrorText way_to_text(PicturesWere pictures) {
  switch (pictures) {
    case PicturesWere::left:
      return {"请用 --ocr auto 识别图片中的文字，或向公开单位索取由文档直接导出的 PDF",
              "Leave --ocr at auto to have the pictures read, or ask for the PDF that was exported from the document"};
    case PicturesWere::out_of_reach:
      return {
          "请安装文字识别（OCR）组件（scripts/install ocr，然后重新构建）并用 --ocr "
          "auto，或向公开单位索取由文档直接导出的 PDF",
          "Install the OCR module (scripts/install ocr, and build again) and leave --ocr at auto, or ask for the "
          "PDF that was exported from the document"};
    default:
      return {"请重新下载或扫描，或向公开单位索取由文档直接导出的 PDF",
              "Download or scan it again, or ask for the PDF that was exported from the document"};
  }
}

}  // namespace

Error damaged_pdf(const std::string& source) {
  return {
      ErrorCode::damaged,
      source,
      0,
      {"PDF 文件已损坏，无法打开：文件可能不完整，或交叉引用表无法恢复",
       "the PDF is damaged and cannot be opened: it may be truncated, or its cross-reference table cannot be rebuilt"},
      {"请重新下载该文件，或用 PDF 软件打开后另存一份",
       "Download the file again, or open it in a PDF program and save a new copy"}};
}

Error encrypted_pdf(const std::string& source) {
  return {ErrorCode::encrypted,
          source,
          0,
          {"PDF 文件已加密，需要密码才能打开", "the PDF is encrypted and wants a password"},
          {"请先用密码打开并另存为不加密的文件，再读取",
           "Open it with its password, save it without encryption and try again"}};
}

Error pdf_without_pages(const std::string& source) {
  return {ErrorCode::no_pages,
          source,
          0,
          {"PDF 文件中没有页面", "the PDF has no pages"},
          {"请检查该文件是否为完整的公开文件", "Check whether this is the complete published file"}};
}

Error pdf_without_text(const std::string& source, int pages, PicturesWere pictures) {
  const std::string count = std::to_string(pages);
  ErrorText only;
  if (pictures != PicturesWere::absent) only = {"，只有图片", ", only pictures"};
  if (pictures == PicturesWere::read) {
    only.zh += "，图片中也没有识别出文字";
    only.en += ", in which no text was found (blank, damaged or not legible)";
  }
  return {ErrorCode::no_text,
          source,
          0,
          {"没有一页有文字（共 " + count + " 页" + only.zh + "），没有读到任何内容",
           "none of its pages (" + count + ") holds text" + only.en + ": nothing was read"},
          way_to_text(pictures)};
}

Error too_many_pages(const std::string& source, int pages, int most) {
  const std::string count = std::to_string(pages), limit = std::to_string(most);
  return {ErrorCode::limit,
          source,
          0,
          {"文件有 " + count + " 页，超过页数上限（pages，" + limit + "）",
           "the file has " + count + " pages, more than the limit (pages, " + limit + ")"},
          {"请确认这是一份公开文件，或拆分后读取", "Check that this is a published filing, or split it"}};
}

Error empty_file(const std::string& source) {
  return {ErrorCode::empty,
          source,
          0,
          {"文件是空的", "the file is empty"},
          {"请重新下载或导出该文件", "Download or export the file again"}};
}

Error too_large(const std::string& path, std::size_t most) {
  const std::string mebibytes = std::to_string(most >> 20) + " MiB";
  return {ErrorCode::limit,
          path,
          0,
          {"文件超过大小上限（file_bytes，" + mebibytes + "）",
           "the file is larger than the limit (file_bytes, " + mebibytes + ")"},
          {"请确认这是一份公开文件", "Check that this is a published filing"}};
}

}  // namespace gouji
