using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using RehearsedProduct;

// A product that is right, or wrong in one of the ways that lose requests: the variable FAULT says in which.
var fault = Enum.Parse<Fault>(Environment.GetEnvironmentVariable("FAULT") ?? nameof(Fault.None));
var shared = Environment.GetEnvironmentVariable("SHARED_FOLDER");
var dependency = Environment.GetEnvironmentVariable("DEPENDENCY_FILE");

if (Array.IndexOf(args, "--once") is >= 0 and var once) return await OneRun.Do(args[once + 1], shared);

// Warm three seconds after it was first asked whether it is ready.
var asked = 0L;
var needsWarmth = Environment.GetEnvironmentVariable("WARM_UP") is not null;
bool IsWarm() => !needsWarmth || (asked > 0 && Stopwatch.GetElapsedTime(asked) > TimeSpan.FromSeconds(3));

if (fault == Fault.NeverStarts) throw new InvalidOperationException("The setting 'Payment:Key' is missing.");

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(fault == Fault.SlowToStop ? 60 : 10));
builder.Services.AddSingleton(new SessionStore(fault == Fault.SessionInMemory ? null : shared));
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => options.Events.OnRedirectToLogin = context =>
{
    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    return Task.CompletedTask;
});
builder.Services.AddAuthorization();
if (fault != Fault.KeysPerReplica && shared is not null)
    builder.Services.AddDataProtection().SetApplicationName("rehearsed").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(shared, "keys")));
var end = new AnnouncedEnd();
if (Environment.GetEnvironmentVariable("ANNOUNCES_END") is not null) builder.Services.AddSingleton<IHostedService>(end);
if (fault == Fault.SlowToStop) builder.Services.AddSingleton<IHostedService>(new SlowStop());
if (fault == Fault.ListensEverywhere) builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(int.Parse(Environment.GetEnvironmentVariable("PORT") ?? "8080", null)));

var app = builder.Build();
if (fault == Fault.DropsConnections)
{
    app.Use((context, next) =>
    {
        var items = context.Features.GetRequiredFeature<IConnectionItemsFeature>().Items;
        var count = 1 + (items.TryGetValue("count", out var before) ? (int?)before ?? 0 : 0);
        items["count"] = count;
        if (count < 4) return next(context);
        context.Abort();
        return Task.CompletedTask;
    });
}

app.Use((context, next) =>
{
    if (end.IsEnding) context.Response.Headers.Connection = "close";
    return next(context);
});
app.UseAuthentication();
app.UseAuthorization();
app.MapGet("/live", () => fault == Fault.LivenessFollowsDependency && !File.Exists(dependency) ? Results.StatusCode(503) : Results.Ok());
app.MapGet("/ready", () =>
{
    if (asked == 0) asked = Stopwatch.GetTimestamp();
    return fault == Fault.ReadyTooEarly || IsWarm() ? Results.Ok() : Results.StatusCode(503);
});
app.MapGet("/", () =>
{
    // A test waits for every replica to have served.
    if (dependency is not null) File.WriteAllText($"{dependency}.{Environment.GetEnvironmentVariable("HOSTNAME")}", "");
    if (Environment.GetEnvironmentVariable("PAGES") is { } pages && !File.Exists(Path.Combine(pages, "welcome"))) return Results.StatusCode(500);
    return IsWarm() ? Results.Ok("welcome") : Results.StatusCode(500);
});
app.MapGet("/work", async () =>
{
    await Task.Delay(600);
    return "done";
});
app.MapGet("/burn", () => Rfc2898DeriveBytes.Pbkdf2("load", "salt of the load"u8, iterations: 10000, HashAlgorithmName.SHA256, outputLength: 16).Length);
app.MapPost("/grpc.health.v1.Health/Check", async (HttpContext context) =>
{
    context.Response.ContentType = "application/grpc";
    await context.Response.Body.WriteAsync(new byte[] { 0, 0, 0, 0, 2, 8, IsWarm() ? (byte)1 : (byte)2 });
    context.Response.AppendTrailer("grpc-status", "0");
});
app.MapPost("/orders", () => Results.Ok("ordered"));
app.MapPost("/begin", (SessionStore sessions, HttpContext context) => context.Response.Cookies.Append("sid", sessions.Begin()));
app.MapGet("/basket", (SessionStore sessions, HttpContext context) => sessions.Has(context.Request.Cookies["sid"]) ? Results.Ok("basket") : Results.NotFound());
app.MapPost("/login", (HttpContext context) => context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ada")], "form"))));
app.MapGet("/me", (HttpContext context) => context.User.Identity?.Name).RequireAuthorization();

using var exit = fault == Fault.ExitsOnSigTerm ? PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Environment.Exit(0)) : null;
if (fault == Fault.EndsByItself) _ = Task.Delay(TimeSpan.FromSeconds(6)).ContinueWith(_ => Environment.Exit(7), TaskScheduler.Default);
await app.StartAsync();
// What a probe by a command looks for.
await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), "started"), "");
await app.WaitForShutdownAsync();
return 0;
