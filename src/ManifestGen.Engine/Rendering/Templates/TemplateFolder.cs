using System.Text;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>The folder of the user's own templates.</summary>
internal static class TemplateFolder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the templates in a folder, in ordinal order of their names, and reports what cannot be read or is none.</summary>
    /// <param name="folder">The folder's full path; empty when there is none.</param>
    /// <param name="sink">Takes the findings.</param>
    public static IReadOnlyList<TemplateFile> Read(string folder, DiagnosticSink sink)
    {
        if (folder.Length == 0) return [];
        try
        {
            if (!Directory.Exists(folder)) throw new DirectoryNotFoundException("the folder does not exist");
            var files = new List<TemplateFile>();
            foreach (var path in Directory.GetFiles(folder, "*.scriban").Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                if (TemplateSet.IsTemplateName(name)) files.Add(new TemplateFile(name, path, Text(path)));
                else sink.Add(TemplateErrors.NotATemplate, new Location(path, 1, 1), name);
            }

            return files;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DecoderFallbackException or ArgumentException)
        {
            sink.Add(TemplateErrors.Unreadable, new Location(folder), failure.Message);
            return [];
        }
    }

    private static string Text(string path)
    {
        try
        {
            var text = Strict.GetString(File.ReadAllBytes(path)).ReplaceLineEndings("\n");
            return text.StartsWith('\ufeff') ? text[1..] : text;
        }
        catch (DecoderFallbackException failure)
        {
            throw new IOException($"{Path.GetFileName(path)} is not in UTF-8", failure);
        }
    }
}
