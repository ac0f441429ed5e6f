using Microsoft.Playwright;

namespace ManifestGen.RehearsalTests.Reports;

/// <summary>
/// The browser of this machine. Without one its tests are skipped, but not where <c>CI</c> is <c>true</c>: there it would hide that they do not run.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens a page in one of the two colour schemes.</summary>
    public async Task<IPage> Open(string html, ColorScheme scheme)
    {
        Assert.SkipWhen(_browser is null, "There is no chromium here. On Debian: apt-get install chromium");
        var page = await _browser.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1200, Height = 900 } });
        await page.SetContentAsync(html);
        return page;
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var program = Programs.SelectMany(p => folders.Select(f => Path.Combine(f, p))).FirstOrDefault(File.Exists);
        if (program is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "There is no chromium here.");
            return;
        }

        _playwright = await Playwright.CreateAsync();
        // As root, as CI machines are, chromium has no sandbox; it opens nothing but pages of these tests.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
