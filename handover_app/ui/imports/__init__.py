"""The sales workbook comes in: file, preview, result."""
