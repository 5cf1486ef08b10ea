import sys
try:
    import typst
except ImportError:
    sys.exit(97)
source = sys.stdin.buffer.read()
try:
    pdf = typst.compile(source, format="pdf", pdf_standards=sys.argv[1:])
except Exception as fault:
    sys.stdout.write(str(fault))
    sys.exit(98)
sys.stdout.buffer.write(pdf)
