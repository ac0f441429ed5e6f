namespace ManifestGen.CaseTests.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The word after the fence.</param>
/// <param name="Text">What stands between the fences.</param>
internal sealed record Example(string Language, string Text);
