using System.Globalization;
using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Reports;

namespace ManifestGen.Tool.Host;

/// <summary>Says to the build, line by line, what was found and written. The other end is <c>HostLine</c> in ManifestGen.Tasks.</summary>
internal sealed class HostOutput : IDisposable
{
    private const string Mark = "\u0001manifestgen";

    private readonly StreamWriter _lines;

    /// <summary>Takes the stream that the build reads.</summary>
    public HostOutput(Stream stream) => _lines = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    /// <summary>Reports a finding.</summary>
    public void Write(Diagnostic diagnostic)
    {
        var (file, line, column, text) = PlacedText.Of(diagnostic);
        Write("diagnostic", SeverityWord.Of(diagnostic.Severity), diagnostic.Code, file, Number(line), Number(column), text);
    }

    /// <summary>Says that the user's own code runs from here on, so that the build knows whose fault it is when the process ends.</summary>
    public void WriteRunning(DefinitionType definition)
    {
        Write("running", definition.DisplayName, definition.Location.File, Number(definition.Location.Line));
        _lines.Flush();
    }

    /// <summary>Names a generated file: written now, or found as it should be.</summary>
    public void WriteFile(string path) => Write("file", path);

    /// <summary>Names a file that the run read and that the build does not know of.</summary>
    public void WriteRead(string path) => Write("read", path);

    /// <summary>Says that everything is done, and what the user is to be told of it.</summary>
    public void WriteDone(string summary) => Write("done", summary);

    /// <inheritdoc />
    public void Dispose() => _lines.Dispose();

    private void Write(params ReadOnlySpan<string> fields)
    {
        _lines.Write(Mark);
        foreach (var field in fields)
        {
            _lines.Write('\t');
            _lines.Write(Escape(field));
        }

        _lines.WriteLine();
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
